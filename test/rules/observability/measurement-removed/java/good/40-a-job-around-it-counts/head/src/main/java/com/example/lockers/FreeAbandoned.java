package com.example.lockers;

import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;

public class FreeAbandoned implements Job {
    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        var given = context.getMergedJobDataMap();
        try {
            ((Lockers) given.get("lockers")).freeAbandoned();
        } catch (Exception e) {
            throw new JobExecutionException(e);
        }
    }
}
