package com.example.desk;

public class Wiring {
    private final Database database;

    public Stores stores() {
        Stores stores = new Stores();
        stores.setTicketStore(database.tickets());
        stores.setDeskStore(database.desks());
        return stores;
    }

    public void suspend(String actor, String id) {
        database.desks().suspend(id);
        database.auditLog().record(actor, "suspend", id);
    }
}
