-- Spring Security names these two tables and their columns.
create table user_entities (
    id           varchar(255) character set ascii not null primary key,
    name         varchar(100) not null unique,
    display_name varchar(200) null
);
create table user_credentials (
    credential_id                varchar(1400) character set ascii not null primary key,
    user_entity_user_id          varchar(255) character set ascii not null references user_entities (id) on delete cascade,
    public_key                   blob          not null,
    signature_count              bigint,
    uv_initialized               boolean,
    backup_eligible              boolean       not null,
    authenticator_transports     varchar(1000),
    public_key_credential_type   varchar(100),
    backup_state                 boolean       not null,
    attestation_object           blob,
    attestation_client_data_json blob,
    created                      timestamp(6)  null,
    last_used                    timestamp(6)  null,
    label                        varchar(1000) not null
);
