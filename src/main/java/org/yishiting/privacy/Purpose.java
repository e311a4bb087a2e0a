package org.yishiting.privacy;

/**
 * What somebody can agree to, off until they do. Modules contribute theirs as beans. The words are those of the message key ({@code key} itself is
 * the title, {@code key + ".text"} what is used and how); whoever changes them raises {@code textVersion}, and everybody is asked anew.
 *
 * @param key as in {@code privacy.purpose.photo}, at most 60 characters; in code put together of a prefix that ends in a dot, so that the test of words finds it
 * @param textVersion counted from 1
 */
public record Purpose(String key, int textVersion) {}
