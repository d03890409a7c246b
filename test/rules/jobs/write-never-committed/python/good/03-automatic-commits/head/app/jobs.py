import psycopg2
import pymysql


def vacuum(url):
    link = psycopg2.connect(url)
    link.autocommit = True
    with link.cursor() as cursor:
        cursor.execute("DELETE FROM finished_jobs WHERE at < now() - interval '30 days'")
        cursor.execute("VACUUM finished_jobs")
    link.close()


def mark(host, job):
    link = pymysql.connect(host=host, autocommit=True)
    with link.cursor() as cursor:
        cursor.execute("UPDATE jobs SET done = 1 WHERE id = %s", (job,))
    link.close()
