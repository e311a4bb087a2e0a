package org.yishiting.assistance.ui;

import com.vaadin.flow.router.RouteConfiguration;
import java.util.List;
import org.yishiting.assistance.AssistancePaths;
import org.yishiting.residents.ResidentsPaths;

/** What can be done together at the desk. */
class DeskTasks extends DeskKeys {

    /** @param code of the community */
    DeskTasks(String code) {
        var residence = new Task("residence", "residence/" + code);
        List.of(residence.exists() ? residence : new Task("residence", ResidentsPaths.ME), new Task("say", "topics?step=speak"),
                new Task("judge", "topics?step=review"), new Task("propose", "hall/" + code + "/propose"),
                new Task("enrol", "hall/" + code + "/enrolment"), new Task("look", AssistancePaths.FOR_ME)).stream().filter(Task::exists)
                .forEach(it -> link(it.path(), getTranslation("assistance.task." + it.key()), getTranslation("assistance.task." + it.key() + ".why")));
    }

    /** Pages come and go with their modules. */
    private record Task(String key, String path) {

        boolean exists() {
            return RouteConfiguration.forApplicationScope().getRoute(path.replaceFirst("\\?.*", "")).isPresent();
        }
    }
}
