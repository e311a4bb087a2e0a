package org.yishiting.oversight;

import org.jspecify.annotations.Nullable;

/** What was given under a rule, all its versions together. Null where fewer than ten people were thanked by it, or where it would give such a one away. */
public record RuleSum(String rule, String title, @Nullable Integer people, @Nullable Long points) {}
