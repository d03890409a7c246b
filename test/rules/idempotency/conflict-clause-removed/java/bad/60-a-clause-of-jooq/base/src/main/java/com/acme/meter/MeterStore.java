package com.acme.meter;

import static com.acme.meter.jooq.Tables.READINGS;

import java.time.OffsetDateTime;
import org.jooq.DSLContext;

class MeterStore {
    private final DSLContext dsl;

    MeterStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    void add(String meter, OffsetDateTime at, long value) {
        dsl.insertInto(READINGS, READINGS.METER, READINGS.AT, READINGS.VALUE)
            .values(meter, at, value)
            .onConflictDoNothing() // <- finding
            .execute();
    }
}
