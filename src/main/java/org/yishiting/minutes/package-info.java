/**
 * 笔录与纪要: written while people speak, checked and signed by them, issued with a number and entered in the register; every opinion gets a reply, and what
 * was resolved becomes deeds.
 */
@NullMarked
@ApplicationModule(displayName = "Minutes", allowedDependencies = {"base", "base :: ui", "community", "policy", "residents", "privacy", "notifications", "opendata", "records", "photos",
        "photos :: ui", "hall", "decisions", "actions", "meetings", "sittings", "transcripts"})
package org.yishiting.minutes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
