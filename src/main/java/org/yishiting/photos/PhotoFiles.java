package org.yishiting.photos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The files of photos, documents and recordings, in the data folder of the portal. */
@Component
class PhotoFiles {

    private final Path folder;
    private final Path voices;
    private final Path documents;

    PhotoFiles(@Value("${yishiting.data:./data}") Path data) {
        this.folder = data.toAbsolutePath().normalize().resolve("photos");
        this.voices = folder.resolveSibling("voices");
        this.documents = folder.resolveSibling("documents");
    }

    Path large(PhotoId id) {
        return folder.resolve(id.toString().substring(0, 2)).resolve(id + ".jpg");
    }

    Path small(PhotoId id) {
        return folder.resolve(id.toString().substring(0, 2)).resolve(id + "-small.jpg");
    }

    Path voice(VoiceId id) {
        return voices.resolve(id.toString().substring(0, 2)).resolve(id.toString());
    }

    Path document(DocumentId id) {
        return documents.resolve(id.toString().substring(0, 2)).resolve(id + ".pdf");
    }

    void write(DocumentId id, byte[] bytes) {
        write(document(id), bytes);
    }

    void remove(DocumentId id) {
        remove(document(id));
    }

    void write(VoiceId id, Recording recording) {
        write(voice(id), recording.bytes());
    }

    void remove(VoiceId id) {
        remove(voice(id));
    }

    /** They are there before the row that names them, and gone again if that row does not come to be. */
    void write(PhotoId id, Picture picture) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    if (status == STATUS_ROLLED_BACK) {
                        remove(id);
                    }
                }
            });
        }
        write(large(id), picture.large());
        write(small(id), picture.small());
    }

    Optional<byte[]> read(PhotoId id) {
        try {
            return Files.isRegularFile(large(id)) ? Optional.of(Files.readAllBytes(large(id))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(PhotoId id) {
        remove(large(id));
        remove(small(id));
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            var half = Files.write(file.resolveSibling(file.getFileName() + ".half"), bytes);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
