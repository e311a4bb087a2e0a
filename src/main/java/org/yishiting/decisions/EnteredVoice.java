package org.yishiting.decisions;

/** A voice that staff entered and a second person is to compare with the slip. {@code own}: the person asking entered it. */
public record EnteredVoice(VoiceId id, String slip, Channel channel, String choice, boolean named, boolean own) {}
