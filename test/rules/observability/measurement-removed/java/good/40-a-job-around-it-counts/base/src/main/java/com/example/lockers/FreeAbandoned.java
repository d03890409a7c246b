package com.example.lockers;

import com.codahale.metrics.MetricRegistry;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;

public class FreeAbandoned implements Job {
    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        var given = context.getMergedJobDataMap();
        var meters = (MetricRegistry) given.get("meters");
        try {
            ((Lockers) given.get("lockers")).freeAbandoned();
        } catch (Exception e) {
            meters.counter("free-abandoned.failed").inc();
            throw new JobExecutionException(e);
        }
    }
}
