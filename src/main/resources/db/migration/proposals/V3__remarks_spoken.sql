alter table proposals_remark add column voice_id uuid null comment 'where a member said it; written down by staff';
