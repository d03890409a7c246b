package com.example.desk;

public class Desk {
    private final Accounts accounts;
    private final AuditLog auditLog;

    public void suspend(String actor, String id) {
        accounts.suspend(id);
        auditLog.record(actor, "suspend", id);
    }

    public void refund(String actor, String id) {
        accounts.payBack(id);
        paid(actor, id);
    
    }

    private void paid(String actor, String id) {
        auditLog.record(actor, "refund", id);
    }
}
