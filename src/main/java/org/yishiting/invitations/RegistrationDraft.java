package org.yishiting.invitations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody says who registers; see {@link Registration}. */
public record RegistrationDraft(String name, List<String> groups, @Nullable String need) {}
