package org.yishiting.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.UidlRequestHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.springframework.stereotype.Component;

/**
 * Vaadin keeps the last answer of every open page in case the connection lost it: as text, more than half of all that an open topic holds. It is
 * kept packed until the browser speaks again.
 */
@Component
class LastAnswer extends UidlRequestHandler implements VaadinServiceInitListener {

    private record Packed(byte[] bytes) implements Serializable {}

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addRequestHandler(this);
    }

    @Override
    public Optional<ResponseWriter> synchronizedHandleRequest(VaadinSession session, VaadinRequest request, VaadinResponse response, String body)
            throws IOException {
        var ui = Optional.ofNullable(session.getService().findUI(request));
        if (ui.isPresent()) {
            unpack(ui.get());
        }
        try {
            return super.synchronizedHandleRequest(session, request, response, body);
        } finally {
            if (ui.isPresent()) {
                pack(ui.get());
            }
        }
    }

    private static void unpack(UI ui) throws IOException {
        var packed = ComponentUtil.getData(ui, Packed.class);
        if (packed != null) {
            try (var in = new InflaterInputStream(new ByteArrayInputStream(packed.bytes()))) {
                ui.getInternals().setLastRequestResponse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    private static void pack(UI ui) throws IOException {
        var answer = ui.getInternals().getLastRequestResponse();
        if (answer == null) {
            return;
        }
        var bytes = new ByteArrayOutputStream(answer.length() / 3);
        var fast = new Deflater(Deflater.BEST_SPEED);
        try (var out = new DeflaterOutputStream(bytes, fast)) {
            out.write(answer.getBytes(StandardCharsets.UTF_8));
        } finally {
            fast.end();
        }
        ComponentUtil.setData(ui, Packed.class, new Packed(bytes.toByteArray()));
        ui.getInternals().setLastRequestResponse(null);
    }
}
