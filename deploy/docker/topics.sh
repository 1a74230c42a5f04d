#!/bin/sh
# One topic for each owner of events, and its dead letters.
set -eu

create() {
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$KAFKA" --create --if-not-exists \
    --topic "$1" --partitions "$2" --replication-factor 1
}

for owner in users catalog bookings payments notifications; do
  create "marquee.$owner" 3
  create "marquee.$owner.dlq" 1
done
