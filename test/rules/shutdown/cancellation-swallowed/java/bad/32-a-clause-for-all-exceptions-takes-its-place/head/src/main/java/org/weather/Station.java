package org.weather;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Station implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(Station.class);
    private final Sensor sensor;
    private final Archive archive;

    Station(Sensor sensor, Archive archive) {
        this.sensor = sensor;
        this.archive = archive;
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                archive.append(sensor.read());
                Thread.sleep(60_000);
            } catch (Exception e) {
                log.warn("no reading", e);
            }
        }
    }
}
