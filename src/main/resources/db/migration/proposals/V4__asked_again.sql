-- 情况变了，请再办: what asks for a topic that is over to be taken up again.
alter table proposals_proposal
    add column again_of uuid null comment 'the topic that is over' references hall_topic (topic_id),
    add index proposals_by_again (again_of, submitted_at);
