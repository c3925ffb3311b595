#!/bin/sh
# Run once by PostgreSQL's image: a role that owns its database, and is no superuser.
set -eu
psql --username postgres --set password="$FLOATBAR_DATABASE_PASSWORD" <<'SQL'
CREATE ROLE floatbar LOGIN PASSWORD :'password';
CREATE DATABASE floatbar OWNER floatbar ENCODING 'UTF8' TEMPLATE template0;
SQL
