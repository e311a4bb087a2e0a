package org.yishiting.hall;

/** The five steps of a topic: 干部问事, 群众说事, 集中议事, 及时办事, 民主评事. */
public enum TopicStage {
    ASK, SPEAK, DELIBERATE, ACT, REVIEW
}
