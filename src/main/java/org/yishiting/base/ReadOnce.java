package org.yishiting.base;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.cache.annotation.Cacheable;

/**
 * What the method answers is read once for all who ask the same, until anybody writes anything, for a second at most. For what everybody may
 * read: the answer is shared, so it depends on the arguments and the clock alone, never on who asks, and is never changed by who gets it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Cacheable(cacheNames = SharedReads.NAME, keyGenerator = SharedReads.KEYS, sync = true)
public @interface ReadOnce {}
