package org.weather;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Station implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(Station.class);
    private final Sensor sensor;
    private final Queue readings;

    Station(Sensor sensor, Queue readings) {
        this.sensor = sensor;
        this.readings = readings;
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                sensor.read();
                TimeUnit.MINUTES.sleep(1);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            } catch (Exception e) {
                log.warn("no reading", e);
            }
        }
    }

    void drain() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                readings.take().store();
            } catch (Exception e) {
                log.warn("not stored", e);
            }
        }
    }

    void keepTrying() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                sensor.read();
                try {
                    Thread.sleep(1000);
                } catch (InterruptedException stop) {
                    Thread.currentThread().interrupt();
                }
            } catch (Exception e) {
                log.warn("no reading", e);
            }
        }
    }
}
