package org.yishiting.photos;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yishiting.community.SignedIn;

/** Hands photos, documents and recordings out. A photo never changes, so what is public may be kept; what is not public is not kept anywhere on the way. */
@Hidden
@RestController
class PhotoPages {

    private static final Duration KEPT = Duration.ofDays(7);

    private final Photos photos;
    private final Voices voices;
    private final Documents documents;
    private final PhotoFiles files;
    private final SignedIn signedIn;

    PhotoPages(Photos photos, Voices voices, Documents documents, PhotoFiles files, SignedIn signedIn) {
        this.photos = photos;
        this.voices = voices;
        this.documents = documents;
        this.files = files;
        this.signedIn = signedIn;
    }

    @GetMapping("/photos/{id:[0-9a-f-]{36}}")
    ResponseEntity<Resource> photo(@PathVariable String id, @RequestParam(defaultValue = "") String size) {
        var photo = parsed(id, PhotoId::parse);
        var known = photo == null ? null : photos.visible(signedIn.find().orElse(null), photo).orElse(null);
        if (known == null) {
            return ResponseEntity.notFound().build();
        }
        var small = size.equals("small");
        var file = small ? files.small(known.id()) : files.large(known.id());
        if (!Files.isRegularFile(file)) {
            return ResponseEntity.notFound().build();
        }
        var open = known.standing() == Photos.Standing.PUBLIC;
        return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).header("Content-Disposition", "inline")
                .eTag("\"" + known.sha().substring(0, 16) + (small ? "s\"" : "\""))
                .cacheControl(open ? CacheControl.maxAge(KEPT).cachePublic() : CacheControl.noStore().cachePrivate())
                .body(new FileSystemResource(file));
    }

    @GetMapping("/voices/{id:[0-9a-f-]{36}}")
    ResponseEntity<Resource> voice(@PathVariable String id) {
        var voice = parsed(id, VoiceId::parse);
        var known = voice == null ? null : signedIn.find().flatMap(it -> voices.audible(it, voice)).orElse(null);
        if (known == null || !Files.isRegularFile(files.voice(known.id()))) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok().contentType(known.format().type()).header("Content-Disposition", "inline")
                .cacheControl(CacheControl.noStore().cachePrivate()).body(new FileSystemResource(files.voice(known.id())));
    }

    @GetMapping("/documents/{id:[0-9a-f-]{36}}")
    ResponseEntity<Resource> document(@PathVariable String id) {
        var document = parsed(id, DocumentId::parse);
        var known = document == null || !documents.readable(signedIn.find().orElse(null), document) ? null : documents.info(document).orElse(null);
        if (known == null || !Files.isRegularFile(files.document(known.id()))) {
            return ResponseEntity.notFound().build();
        }
        var name = ContentDisposition.inline().filename(known.name(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header("Content-Disposition", name.toString())
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate()).body(new FileSystemResource(files.document(known.id())));
    }

    private static <T> @Nullable T parsed(String id, Function<String, T> parse) {
        try {
            return parse.apply(id);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
