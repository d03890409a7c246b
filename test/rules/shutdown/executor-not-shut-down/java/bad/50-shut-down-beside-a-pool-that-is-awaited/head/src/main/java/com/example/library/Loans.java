package com.example.library;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Service;

@Service
public class Loans {
    private final ExecutorService reminders = Executors.newFixedThreadPool(2);

    public void remind(Loan loan) {
        reminders.submit(() -> loan.sendReminder());
    }

    @PreDestroy
    void stop() throws InterruptedException {
        reminders.shutdown();
        if (!reminders.awaitTermination(20, TimeUnit.SECONDS)) reminders.shutdownNow();
    }
}
