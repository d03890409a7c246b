package com.acme;

class Reminders {
    private final ReminderRepository reminders;
    private final Mailer mailer;

    Reminders(ReminderRepository reminders, Mailer mailer) {
        this.reminders = reminders;
        this.mailer = mailer;
    }

    void run() {
        for (Reminder reminder : reminders.findDue()) {
            mailer.deliver(reminder.address(), reminder.text());
            reminder.setStatus(Status.SENT);
            reminders.save(reminder);
        }
    }
}
