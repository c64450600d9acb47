-- The databases of the five processes: for each a database, an owner role that migrates, an application role that owns
-- nothing, and a system role (no login, not bound by row security) that the application role may take by SET ROLE only.
-- One file for the local launcher, the tests and docker-compose. psql reads the two passwords from the environment; a
-- reader without psql drops the \getenv lines, puts quoted literals for :'owner_password' and :'app_password', and opens
-- the named database at each \connect line.
\getenv owner_password COUNTY_DB_OWNER_PASSWORD
\getenv app_password COUNTY_DB_APP_PASSWORD

CREATE ROLE monitoring_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE monitoring_app LOGIN PASSWORD :'app_password';
CREATE ROLE monitoring_system NOLOGIN BYPASSRLS;
GRANT monitoring_system TO monitoring_app WITH INHERIT FALSE, SET TRUE;
CREATE DATABASE monitoring OWNER monitoring_owner TEMPLATE template0 LOCALE_PROVIDER builtin LOCALE 'C' BUILTIN_LOCALE 'C.UTF-8';
REVOKE ALL ON DATABASE monitoring FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE monitoring TO monitoring_app;
\connect monitoring
GRANT USAGE ON SCHEMA public TO monitoring_app, monitoring_system;
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE ROLE assets_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE assets_app LOGIN PASSWORD :'app_password';
CREATE ROLE assets_system NOLOGIN BYPASSRLS;
GRANT assets_system TO assets_app WITH INHERIT FALSE, SET TRUE;
CREATE DATABASE assets OWNER assets_owner TEMPLATE template0 LOCALE_PROVIDER builtin LOCALE 'C' BUILTIN_LOCALE 'C.UTF-8';
REVOKE ALL ON DATABASE assets FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE assets TO assets_app;
\connect assets
GRANT USAGE ON SCHEMA public TO assets_app, assets_system;
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE ROLE assistance_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE assistance_app LOGIN PASSWORD :'app_password';
CREATE ROLE assistance_system NOLOGIN BYPASSRLS;
GRANT assistance_system TO assistance_app WITH INHERIT FALSE, SET TRUE;
CREATE DATABASE assistance OWNER assistance_owner TEMPLATE template0 LOCALE_PROVIDER builtin LOCALE 'C' BUILTIN_LOCALE 'C.UTF-8';
REVOKE ALL ON DATABASE assistance FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE assistance TO assistance_app;
\connect assistance
GRANT USAGE ON SCHEMA public TO assistance_app, assistance_system;
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE ROLE tasks_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE tasks_app LOGIN PASSWORD :'app_password';
CREATE ROLE tasks_system NOLOGIN BYPASSRLS;
GRANT tasks_system TO tasks_app WITH INHERIT FALSE, SET TRUE;
CREATE DATABASE tasks OWNER tasks_owner TEMPLATE template0 LOCALE_PROVIDER builtin LOCALE 'C' BUILTIN_LOCALE 'C.UTF-8';
REVOKE ALL ON DATABASE tasks FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE tasks TO tasks_app;
\connect tasks
GRANT USAGE ON SCHEMA public TO tasks_app, tasks_system;
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE ROLE gateway_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE gateway_app LOGIN PASSWORD :'app_password';
CREATE ROLE gateway_system NOLOGIN BYPASSRLS;
GRANT gateway_system TO gateway_app WITH INHERIT FALSE, SET TRUE;
CREATE DATABASE gateway OWNER gateway_owner TEMPLATE template0 LOCALE_PROVIDER builtin LOCALE 'C' BUILTIN_LOCALE 'C.UTF-8';
REVOKE ALL ON DATABASE gateway FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE gateway TO gateway_app;
\connect gateway
GRANT USAGE ON SCHEMA public TO gateway_app, gateway_system;
CREATE EXTENSION IF NOT EXISTS btree_gist;
