package org.yishiting.opendata;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yishiting.community.Communities;

@RestController
@RequestMapping("/api/v1/communities")
class CommunityApi {

    private final Communities communities;

    CommunityApi(Communities communities) {
        this.communities = communities;
    }

    /** A place by its statistical code: 2, 4, 6, 9 or 12 digits. */
    @GetMapping("/{code}")
    Place place(@PathVariable String code) {
        return communities.byCode(code).map(it -> new Place(it.code(), it.name(), it.level().name(), it.open()))
                .orElseThrow(() -> ApiProblem.notFound("Place " + code.replaceAll("\\W", "")));
    }

    record Place(@Nullable String code, String name, String level, boolean open) {}
}
