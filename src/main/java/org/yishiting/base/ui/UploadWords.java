package org.yishiting.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.UploadI18N;

/** What Vaadin's upload says, in plain words. */
public final class UploadWords {

    private UploadWords() {}

    /** @param add message key of the button that chooses a file; @param wrongKind and @param tooBig in words */
    public static UploadI18N of(Component field, String add, String wrongKind, String tooBig) {
        var choose = field.getTranslation(add);
        var failed = field.getTranslation("base.upload.not-arrived");
        var sending = field.getTranslation("base.upload.sending");
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(choose).setMany(choose))
                .setError(new UploadI18N.Error().setFileIsTooBig(tooBig).setIncorrectFileType(wrongKind).setTooManyFiles(choose))
                .setFile(new UploadI18N.File().setRemove(field.getTranslation("base.upload.remove")).setRetry(field.getTranslation("base.upload.retry")).setStart(choose))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status().setConnecting(sending).setProcessing(sending).setHeld(sending).setStalled(sending))
                        .setError(new UploadI18N.Uploading.Error().setServerUnavailable(failed).setUnexpectedServerError(failed).setForbidden(failed)
                                .setFileTooLarge(tooBig)));
    }
}
