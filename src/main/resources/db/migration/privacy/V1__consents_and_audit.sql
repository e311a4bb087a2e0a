-- What somebody agreed to, each purpose and each item by itself. A line is never deleted while it stands, and withdrawing ends it.
create table privacy_consent (
    consent_id   uuid         not null primary key,
    resident_id  uuid         not null references residents_account (resident_id),
    purpose      varchar(60)  not null,
    item         varchar(120) not null comment 'what exactly it is for; empty for the purpose as a whole',
    words        varchar(600) not null comment 'what was agreed to, as it was shown',
    text_version int          not null,
    given_at     timestamp(6) not null,
    withdrawn_at timestamp(6) null,
    stands       int          null comment '1 until it is withdrawn: nobody agrees twice to the same',
    unique privacy_consent_once (resident_id, purpose, item, stands),
    index privacy_consent_withdrawn (withdrawn_at)
);

-- Who looked at whose data, and what was removed. Lines are linked when their transaction ends, and stay as they are.
create table privacy_audit (
    line        bigint       not null auto_increment primary key,
    happened_at timestamp(6) not null,
    act         varchar(10)  not null check (act in ('READ', 'REMOVED', 'EXPORTED', 'ERASED')),
    staff_id    uuid         null,
    office      varchar(200) null comment 'those held on that day',
    subject_id  uuid         null comment 'whose data it was',
    what        varchar(80)  not null comment 'a message key',
    why         varchar(200) not null,
    amount      int          not null comment 'how many rows',
    place       bigint       null unique comment 'in the chain, counted from 1',
    previous    varchar(64)  null,
    fingerprint varchar(64)  null,
    index privacy_audit_of_subject (subject_id, act, line),
    index privacy_audit_by_day (happened_at)
);

-- One row: the end of the chain, and up to where the beginning was removed when its time was over.
create table privacy_audit_chain (
    chain           int         not null primary key,
    place           bigint      not null,
    fingerprint     varchar(64) not null,
    cut_place       bigint      not null,
    cut_fingerprint varchar(64) not null
);
insert into privacy_audit_chain (chain, place, fingerprint, cut_place, cut_fingerprint) values (1, 0, '', 0, '');

create trigger privacy_audit_stays before update on privacy_audit for each row
begin
    if old.fingerprint is not null then
        signal sqlstate '45000' set message_text = 'a line of the audit log is not changed';
    end if;
end;

create trigger privacy_audit_remains before delete on privacy_audit for each row
begin
    if old.place is null or old.place > (select cut_place from privacy_audit_chain where chain = 1) then
        signal sqlstate '45000' set message_text = 'a line of the audit log is not deleted before its time';
    end if;
end;
