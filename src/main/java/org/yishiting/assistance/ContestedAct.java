package org.yishiting.assistance;

/** Something contested, for whoever answers. @param person what the person it was done for is called; @param typist who typed it */
public record ContestedAct(DoneAct act, Contest contest, String person, String typist) {}
