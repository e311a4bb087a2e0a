package org.yishiting.residents;

import java.time.Instant;

/** 通行密钥: a device's own way to know its owner, and what it opens. {@code id} names it to {@link Passkeys#remove}. */
public record Passkey(String id, String label, Instant created, Instant lastUsed) {}
