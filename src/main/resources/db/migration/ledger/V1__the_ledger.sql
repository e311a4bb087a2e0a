-- The end of each community's ledger, where the next entry is linked on. Whoever posts holds this row. Also what the nightly check found last.
create table ledger_chain (
    community_id uuid         not null primary key references community_place (community_id),
    place        bigint       not null comment 'how many entries there are',
    fingerprint  varchar(64)  not null comment 'of the last entry, empty while there is none',
    checked_at   timestamp(6) null,
    checked      bigint       null comment 'how many entries were read then',
    differs_at   bigint       null comment 'the first that was not what was entered; null when all were'
);

-- Points of somebody or of something. Only the trigger of the entries moves a balance.
create table ledger_account (
    account_id   bigint       not null auto_increment primary key,
    community_id uuid         not null references ledger_chain (community_id),
    kind         varchar(12)  not null check (kind in ('RESIDENT', 'POOL', 'ISSUANCE', 'RESERVED', 'REDEMPTION', 'EXPIRY', 'REVERSAL')),
    holder_id    uuid         not null comment 'a resident, a household, or nobody',
    balance      bigint       not null default 0,
    line_count   bigint       not null default 0,
    last_place   bigint       not null default 0 comment 'of the entry that moved it last',
    opened_at    timestamp(6) not null,
    unique ledger_account_of_holder (community_id, kind, holder_id),
    index ledger_account_by_holder (holder_id),
    constraint ledger_account_never_owes check (if(kind = 'ISSUANCE', balance <= 0, balance >= 0))
);

-- One row moves an amount from one account to another: it has both legs and cannot be unbalanced.
create table ledger_entry (
    community_id uuid         not null references ledger_chain (community_id),
    place        bigint       not null comment 'counted from 1 without gaps',
    kind         varchar(10)  not null,
    from_account bigint       not null,
    to_account   bigint       not null,
    amount       bigint       not null,
    source       varchar(200) not null comment 'what it was posted for: posting it twice is posting it once',
    why          varchar(200) not null comment 'in the words of the passbook, nothing personal',
    rule         varchar(60)  null comment 'and its version',
    reviewer_id  uuid         null,
    reference    varchar(200) null,
    reverses     bigint       null comment 'place of the mistake',
    posted_at    timestamp(6) not null,
    previous     varchar(64)  not null,
    fingerprint  varchar(64)  not null,
    primary key (community_id, place),
    unique ledger_entry_once (community_id, source),
    unique ledger_entry_reversed_once (community_id, reverses),
    index ledger_entry_by_day (community_id, posted_at),
    constraint ledger_entry_moves_something check (amount > 0),
    constraint ledger_entry_moves_elsewhere check (from_account <> to_account),
    constraint ledger_entry_reverses check ((kind = 'REVERSE') = (reverses is not null)),
    constraint ledger_entry_says_why check (char_length(why) > 0)
);

-- What an entry did to one account: the lines of a passbook, numbered so that any page of it is found at once.
create table ledger_line (
    account_id   bigint not null,
    number       bigint not null comment 'counted from 1 without gaps',
    community_id uuid   not null,
    place        bigint not null,
    points       bigint not null comment 'negative where they went away',
    balance      bigint not null comment 'after it',
    primary key (account_id, number),
    unique ledger_line_of_entry (community_id, place, account_id),
    foreign key (community_id, place) references ledger_entry (community_id, place)
);

create trigger ledger_entry_moves after insert on ledger_entry for each row
begin
    declare from_kind varchar(12);
    declare to_kind varchar(12);
    declare given bigint;
    update ledger_chain set place = new.place, fingerprint = new.fingerprint
        where community_id = new.community_id and place = new.place - 1 and fingerprint = new.previous;
    if row_count() <> 1 then
        signal sqlstate '45000' set message_text = 'an entry is linked to the last one of its community';
    end if;
    update ledger_account set balance = balance - new.amount, line_count = line_count + 1, last_place = new.place
        where account_id = new.from_account and community_id = new.community_id;
    if row_count() <> 1 then
        signal sqlstate '45000' set message_text = 'an entry comes from an account of its community';
    end if;
    update ledger_account set balance = balance + new.amount, line_count = line_count + 1, last_place = new.place
        where account_id = new.to_account and community_id = new.community_id;
    if row_count() <> 1 then
        signal sqlstate '45000' set message_text = 'an entry goes to an account of its community';
    end if;
    set from_kind = (select kind from ledger_account where account_id = new.from_account);
    set to_kind = (select kind from ledger_account where account_id = new.to_account);
    if concat(new.kind, ' ', from_kind, ' ', to_kind) not in (
            'ISSUE ISSUANCE RESIDENT', 'OPENING ISSUANCE RESIDENT', 'RESERVE RESIDENT RESERVED', 'RESERVE POOL RESERVED', 'REDEEM RESERVED REDEMPTION',
            'REFUND RESERVED RESIDENT', 'REFUND RESERVED POOL', 'REFUND REDEMPTION RESIDENT', 'REFUND REDEMPTION POOL', 'EXPIRE RESIDENT EXPIRY',
            'EXPIRE POOL EXPIRY', 'REVERSE RESIDENT REVERSAL', 'POOL RESIDENT POOL', 'SHARE POOL RESIDENT', 'UNITE RESIDENT RESIDENT') then
        signal sqlstate '45000' set message_text = 'points do not go this way';
    end if;
    if new.kind = 'REVERSE' then
        set given = (select max(e.amount) from ledger_entry e where e.community_id = new.community_id and e.place = new.reverses and e.to_account = new.from_account
                     and e.kind in ('ISSUE', 'OPENING'));
        if given is null or new.amount > given then
            signal sqlstate '45000' set message_text = 'a reversal takes no more than the mistake gave';
        end if;
    end if;
    insert into ledger_line (account_id, number, community_id, place, points, balance)
        select account_id, line_count, new.community_id, new.place, -new.amount, balance from ledger_account where account_id = new.from_account;
    insert into ledger_line (account_id, number, community_id, place, points, balance)
        select account_id, line_count, new.community_id, new.place, new.amount, balance from ledger_account where account_id = new.to_account;
end;

create trigger ledger_entry_stays before update on ledger_entry for each row
    signal sqlstate '45000' set message_text = 'an entry is not changed; reverse it';

create trigger ledger_entry_remains before delete on ledger_entry for each row
    signal sqlstate '45000' set message_text = 'an entry is not deleted; reverse it';

create trigger ledger_account_opens before insert on ledger_account for each row
begin
    if new.balance <> 0 or new.line_count <> 0 or new.last_place <> 0 then
        signal sqlstate '45000' set message_text = 'an account opens empty';
    end if;
end;

create trigger ledger_account_follows before update on ledger_account for each row
begin
    if new.account_id <> old.account_id or new.community_id <> old.community_id or new.kind <> old.kind or new.holder_id <> old.holder_id
            or new.line_count <> old.line_count + 1 or new.last_place <= old.last_place
            or not exists (select 1 from ledger_entry e where e.community_id = new.community_id and e.place = new.last_place
                and ((e.from_account = new.account_id and new.balance = old.balance - e.amount)
                    or (e.to_account = new.account_id and new.balance = old.balance + e.amount))) then
        signal sqlstate '45000' set message_text = 'only an entry moves a balance';
    end if;
end;

create trigger ledger_account_remains before delete on ledger_account for each row
    signal sqlstate '45000' set message_text = 'an account is not deleted';

create trigger ledger_line_follows before insert on ledger_line for each row
begin
    if not exists (select 1 from ledger_account a join ledger_entry e on e.community_id = a.community_id and e.place = a.last_place
            where a.account_id = new.account_id and a.line_count = new.number and a.balance = new.balance and a.last_place = new.place
                and a.community_id = new.community_id and new.points = if(e.from_account = a.account_id, -e.amount, e.amount)) then
        signal sqlstate '45000' set message_text = 'a line belongs to an entry';
    end if;
end;

create trigger ledger_line_stays before update on ledger_line for each row
    signal sqlstate '45000' set message_text = 'a line of a passbook is not changed';

create trigger ledger_line_remains before delete on ledger_line for each row
    signal sqlstate '45000' set message_text = 'a line of a passbook is not deleted';
