alter table residents_account add column closed_at datetime(6) null comment 'when its person deleted it; nothing of them is left but the id';
