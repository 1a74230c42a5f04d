#!/bin/sh
# Runs once, when the server's data folder is empty: one database and one role for each service.
# A role can connect to its own database only.
set -eu

create() {
  psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres --set=password="$2" <<SQL
create role $1 login password :'password';
create database $1_db owner $1;
revoke connect, temporary on database $1_db from public;
SQL
}

psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --command 'revoke connect on database postgres, template1 from public'
create auth "$AUTH_PASSWORD"
create catalog "$CATALOG_PASSWORD"
create booking "$BOOKING_PASSWORD"
create payment "$PAYMENT_PASSWORD"
create notification "$NOTIFICATION_PASSWORD"
