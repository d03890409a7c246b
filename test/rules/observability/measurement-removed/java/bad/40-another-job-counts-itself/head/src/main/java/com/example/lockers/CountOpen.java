package com.example.lockers;

import com.codahale.metrics.MetricRegistry;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;

public class CountOpen implements Job {
    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        var given = context.getMergedJobDataMap();
        var meters = (MetricRegistry) given.get("meters");
        try {
            ((Lockers) given.get("lockers")).countOpen();
        } catch (Exception e) {
            meters.counter("count-open.failed").inc();
            throw new JobExecutionException(e);
        }
    }
}
