from apscheduler.schedulers.blocking import BlockingScheduler

scheduler = BlockingScheduler()


def main():
    scheduler.add_job(send_reports, "cron", hour=3)
    scheduler.start()  # <- finding


if __name__ == "__main__":
    main()
