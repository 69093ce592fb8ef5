"""Follows the log from its beginning and prints what is signed and what is scheduled.

    pip install -r requirements.txt
    KAFKA_BROKERS=127.0.0.1:9192 python subscriber.py [--once]

KAFKA_USERNAME and KAFKA_PASSWORD sign in by SCRAM-SHA-512; with --once it ends when it has read what is there.
"""

import json
import os
import sys

from confluent_kafka import OFFSET_BEGINNING, Consumer, KafkaException, TopicPartition

TOPICS = os.environ.get("TOPICS", "partnership.agreements.v1,partnership.committees.v1").split(",")


def connection():
    settings = {
        "bootstrap.servers": os.environ["KAFKA_BROKERS"],
        "group.id": "external.python",  # needed by the library; nothing is committed
        "enable.auto.commit": False,
    }
    if "KAFKA_USERNAME" in os.environ:
        settings.update({
            "security.protocol": os.environ.get("KAFKA_PROTOCOL", "SASL_PLAINTEXT"),
            "sasl.mechanism": "SCRAM-SHA-512",
            "sasl.username": os.environ["KAFKA_USERNAME"],
            "sasl.password": os.environ["KAFKA_PASSWORD"],
        })
    return settings


def when(headers):
    """When it was true. ce_timeunknown stands above whatever a library puts in place of an absent time."""
    return "unknown" if headers.get("ce_timeunknown") == "true" else headers["ce_time"]


def handle(headers, data):
    """What this subscriber is there for: types grow, and new ones arrive; those it doesn't know it leaves alone."""
    subject = headers["ce_subject"]
    if headers["ce_type"] == "partnership.agreement.AgreementSigned.v1":
        print(f"AgreementSigned {subject} {data['reference']} {when(headers)}", flush=True)
    elif headers["ce_type"] == "partnership.meeting.MeetingScheduled.v1":
        print(f"MeetingScheduled {subject} {data['schedule']['start']} {when(headers)}", flush=True)


class Subscriber:
    """At least once: a record may repeat, or come too early and then again behind its predecessor."""

    def __init__(self):
        self.last = {}  # a real one keeps it beside what it writes, in one transaction

    def on(self, message):
        headers = {name: value.decode() for name, value in message.headers() or []}
        subject, sequence = headers["ce_subject"], int(headers["ce_sequence"])
        if sequence != self.last.get(subject, 0) + 1:
            return
        handle(headers, json.loads(message.value()))
        self.last[subject] = sequence


def follow(consumer, subscriber, once):
    log = [TopicPartition(topic, number, OFFSET_BEGINNING)
           for topic in TOPICS
           for number in consumer.list_topics(topic, timeout=30).topics[topic].partitions]
    unread = {(part.topic, part.partition): high
              for part in log
              for low, high in [consumer.get_watermark_offsets(part, timeout=30)]
              if high > low}
    consumer.assign(log)
    while unread or not once:
        message = consumer.poll(1.0)
        if message is None:
            continue
        if message.error():
            raise KafkaException(message.error())
        subscriber.on(message)
        place = (message.topic(), message.partition())
        if message.offset() + 1 >= unread.get(place, float("inf")):
            unread.pop(place, None)


if __name__ == "__main__":
    consumer = Consumer(connection())
    try:
        follow(consumer, Subscriber(), "--once" in sys.argv[1:])
    finally:
        consumer.close()
