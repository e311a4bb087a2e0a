package org.yishiting.community;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An act, or all acts of a service, that people do with their own hands only: keys to the account, what is kept of a person, its deletion. Refused
 * with {@code assistance.by-oneself} while somebody at the desk types.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ByOneself {}
