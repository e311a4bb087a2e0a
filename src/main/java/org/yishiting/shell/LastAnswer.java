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
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.springframework.stereotype.Component;

/**
 * Vaadin keeps the last answer of every open page in case the connection lost it: as text, more than half of all that an open topic holds. It is
 * kept packed until the browser speaks again. What answers of one page have in common is kept once: it is the dictionary of all others.
 */
@Component
class LastAnswer extends UidlRequestHandler implements VaadinServiceInitListener {

    private static final int SMALL = 4_096;
    private static final int LONGEST_DICTIONARY = 32_000;
    private static final byte[] NONE = {};

    private final Map<Class<?>, byte[]> dictionaries = new ConcurrentHashMap<>();

    private record Packed(byte[] bytes, byte[] dictionary) implements Serializable {}

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
                pack(ui.get(), request.getUserPrincipal() == null);
            }
        }
    }

    private static void unpack(UI ui) throws IOException {
        var packed = ComponentUtil.getData(ui, Packed.class);
        if (packed != null) {
            var inflater = new Inflater(true);
            inflater.setDictionary(packed.dictionary());
            try (var in = new InflaterInputStream(new ByteArrayInputStream(packed.bytes()), inflater)) {
                ui.getInternals().setLastRequestResponse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } finally {
                inflater.end();
            }
        }
    }

    private void pack(UI ui, boolean stranger) throws IOException {
        var answer = ui.getInternals().getLastRequestResponse();
        if (answer == null) {
            return;
        }
        var text = answer.getBytes(StandardCharsets.UTF_8);
        var dictionary = dictionaries.getOrDefault(page(ui), NONE);
        var bytes = new ByteArrayOutputStream(SMALL);
        var fast = new Deflater(Deflater.BEST_SPEED, true);
        fast.setDictionary(dictionary);
        try (var out = new DeflaterOutputStream(bytes, fast)) {
            out.write(text);
        } finally {
            fast.end();
        }
        ComponentUtil.setData(ui, Packed.class, new Packed(bytes.toByteArray(), dictionary));
        ui.getInternals().setLastRequestResponse(null);
        if (stranger && dictionary == NONE && text.length >= SMALL) {
            dictionaries.put(page(ui), Arrays.copyOf(text, Math.min(text.length, LONGEST_DICTIONARY)));
        }
    }

    private static Class<?> page(UI ui) {
        var shown = ui.getInternals().getActiveRouterTargetsChain();
        return shown.isEmpty() ? UI.class : shown.getFirst().getClass();
    }
}
