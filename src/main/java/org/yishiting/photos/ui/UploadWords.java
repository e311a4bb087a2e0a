package org.yishiting.photos.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.UploadI18N;

/** What Vaadin's upload says, in plain words. */
final class UploadWords {

    private UploadWords() {}

    static UploadI18N of(Component field, String add, String wrongKind, String tooBig) {
        var choose = field.getTranslation(add);
        var failed = field.getTranslation("photos.not-arrived");
        var sending = field.getTranslation("photos.sending");
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(choose).setMany(choose))
                .setError(new UploadI18N.Error().setFileIsTooBig(tooBig).setIncorrectFileType(wrongKind).setTooManyFiles(choose))
                .setFile(new UploadI18N.File().setRemove(field.getTranslation("photos.remove")).setRetry(field.getTranslation("photos.retry")).setStart(choose))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status().setConnecting(sending).setProcessing(sending).setHeld(sending).setStalled(sending))
                        .setError(new UploadI18N.Uploading.Error().setServerUnavailable(failed).setUnexpectedServerError(failed).setForbidden(failed)
                                .setFileTooLarge(tooBig)));
    }
}
