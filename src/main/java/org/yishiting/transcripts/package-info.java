/**
 * The minutes of a meeting as a finished paper: a value, and what is made of it for print, for offices, for programs and for archives. Knows no database
 * and no person.
 */
@NullMarked
@ApplicationModule(displayName = "Transcripts", allowedDependencies = {"base"})
package org.yishiting.transcripts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
