#!/bin/sh
# Writes .env with generated secrets, as .env.example lists them. Needs openssl. An .env that is there stays.
set -eu

cd "$(dirname "$0")/../.."
if [ -e .env ]; then
  echo ".env is there already; delete it first if you want new secrets (the databases keep the old ones)." >&2
  exit 1
fi

letters() { openssl rand -hex "$1"; }

umask 077
cat > .env <<VALUES
PUBLIC_BASE_URL=http://localhost:8080
POSTGRES_PASSWORD=$(letters 24)
AUTH_DATABASE_PASSWORD=$(letters 24)
CATALOG_DATABASE_PASSWORD=$(letters 24)
BOOKING_DATABASE_PASSWORD=$(letters 24)
PAYMENT_DATABASE_PASSWORD=$(letters 24)
NOTIFICATION_DATABASE_PASSWORD=$(letters 24)
REDIS_PASSWORD=$(letters 24)
CAMUNDA_PASSWORD=$(letters 12)
GRAFANA_PASSWORD=$(letters 12)
AUTH_KEY_ENCRYPTION_SECRET=$(openssl rand -base64 48 | tr -d '\n')
AUTH_ADMIN_EMAIL=admin@marquee.example
AUTH_ADMIN_PASSWORD=$(letters 12)
TICKET_SIGNING_KEY=$(openssl genpkey -algorithm ed25519 -outform DER | base64 | tr -d '\n')
STRIPE_SECRET_KEY=sk_test_$(letters 24)
STRIPE_PUBLISHABLE_KEY=pk_test_$(letters 24)
STRIPE_WEBHOOK_SECRET=whsec_$(letters 24)
RAZORPAY_KEY_ID=rzp_test_$(letters 12)
RAZORPAY_KEY_SECRET=$(letters 24)
RAZORPAY_WEBHOOK_SECRET=$(letters 24)
VALUES
echo "Wrote .env. Operate's user is marquee, its password is CAMUNDA_PASSWORD; the administrator's login is AUTH_ADMIN_…"
