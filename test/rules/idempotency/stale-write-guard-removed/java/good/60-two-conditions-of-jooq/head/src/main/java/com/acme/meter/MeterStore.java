package com.acme.meter;

import static com.acme.meter.jooq.Tables.METERS;

import java.time.OffsetDateTime;
import org.jooq.DSLContext;

class MeterStore {
    private final DSLContext dsl;

    MeterStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    void apply(String id, String state, OffsetDateTime at) {
        dsl.update(METERS)
            .set(METERS.STATE, state)
            .set(METERS.STATE_AT, at)
            .where(METERS.ID.eq(id)).and(METERS.STATE_AT.lessThan(at))
            .execute();
    }
}
