package com.example.lockers;

import com.codahale.metrics.MetricRegistry;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;

public class CountedJob implements Job {
    private final Job job;
    private final MetricRegistry meters;

    public CountedJob(Job job, MetricRegistry meters) {
        this.job = job;
        this.meters = meters;
    }

    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        try {
            job.execute(context);
        } catch (JobExecutionException e) {
            meters.counter("jobs.failed").inc();
            throw e;
        }
    }
}
