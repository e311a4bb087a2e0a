package org.yishiting.privacy;

/** What the audit log tells of. */
enum AuditAct { READ, REMOVED, EXPORTED, ERASED }
