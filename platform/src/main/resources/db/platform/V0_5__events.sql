-- Events out (outbox) and in (inbox, offsets, dead letters).

-- Tables of Namastack Outbox 1.6.0, as its schema/postgres/outbox-tables.sql has them. Rows are written by platform's Outbox and
-- deleted when Kafka has taken them.
CREATE TABLE outbox_record (
  id varchar(255) PRIMARY KEY,
  status varchar(20) NOT NULL,
  record_key varchar(255) NOT NULL,
  record_type varchar(255) NOT NULL,
  payload text NOT NULL,
  context text,
  created_at timestamptz NOT NULL,
  completed_at timestamptz,
  failure_count int NOT NULL,
  failure_reason varchar(1000),
  next_retry_at timestamptz NOT NULL,
  partition_no integer NOT NULL,
  handler_id varchar(1000) NOT NULL
);
CREATE INDEX outbox_record_key_created ON outbox_record (record_key, created_at);
CREATE INDEX outbox_record_partition_status_retry ON outbox_record (partition_no, status, next_retry_at);
CREATE INDEX outbox_record_key_completed_created ON outbox_record (record_key, completed_at, created_at);

CREATE TABLE outbox_instance (
  instance_id varchar(255) PRIMARY KEY,
  hostname varchar(255) NOT NULL,
  port integer NOT NULL,
  status varchar(50) NOT NULL,
  started_at timestamptz NOT NULL,
  last_heartbeat timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);

CREATE TABLE outbox_partition (
  partition_number integer PRIMARY KEY,
  instance_id varchar(255),
  version bigint NOT NULL DEFAULT 0,
  updated_at timestamptz NOT NULL
);

-- The last number given to an event of an aggregate. The row stays locked until the transaction ends, so numbers have no gaps and
-- events of one aggregate are written in the order of their numbers; last_at keeps that order in outbox_record.created_at.
CREATE TABLE event_sequence (
  aggregate text COLLATE "C" PRIMARY KEY,
  sequence bigint NOT NULL,
  last_at timestamptz NOT NULL
);

-- Raised by one after a restore from backup: order of events is (epoch, sequence).
CREATE TABLE event_epoch (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  epoch integer NOT NULL DEFAULT 1 CHECK (epoch > 0)
);
INSERT INTO event_epoch DEFAULT VALUES;

-- What a consumer group has taken in, written in the transaction of the effect.
CREATE TABLE event_inbox (
  consumer text COLLATE "C" NOT NULL,
  event_id text COLLATE "C" NOT NULL,
  received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (consumer, event_id)
);

-- Where a consumer group goes on reading, written in the same transaction and sought at start.
CREATE TABLE event_offset (
  consumer text COLLATE "C" NOT NULL,
  topic text COLLATE "C" NOT NULL,
  partition integer NOT NULL,
  position bigint NOT NULL,
  PRIMARY KEY (consumer, topic, partition)
);

-- Events that failed after all retries, with what is needed to try again.
CREATE TABLE dead_letter (
  id uuid PRIMARY KEY,
  consumer text COLLATE "C" NOT NULL,
  topic text COLLATE "C" NOT NULL,
  partition integer NOT NULL,
  position bigint NOT NULL,
  message_key text,
  headers jsonb NOT NULL,
  body text,
  cause text NOT NULL,
  failed_at timestamptz NOT NULL,
  attempts integer NOT NULL DEFAULT 1,
  replayed_at timestamptz,
  replayed_by text,
  UNIQUE (consumer, topic, partition, position)
);
CREATE INDEX dead_letter_open ON dead_letter (failed_at, id) WHERE replayed_at IS NULL;

SELECT unscoped('outbox_record', 'events on their way to Kafka, read by the relay only');
SELECT unscoped('outbox_instance', 'instances of this service that share the outbox');
SELECT unscoped('outbox_partition', 'parts of the outbox and who works on them');
SELECT unscoped('event_sequence', 'numbers of events, no business data');
SELECT unscoped('event_epoch', 'one number for the whole service');
SELECT system_only('event_inbox', 'ids of events that were taken in');
SELECT system_only('event_offset', 'positions of consumers');
SELECT system_only('dead_letter', 'events of any place that failed; shown without their content');
