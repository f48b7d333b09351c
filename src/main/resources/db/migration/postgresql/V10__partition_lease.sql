-- Who works on which partition of a night whose steps are shared out to workers.

CREATE TABLE partition_lease (
	job_instance_id BIGINT NOT NULL REFERENCES BATCH_JOB_INSTANCE(JOB_INSTANCE_ID) ON DELETE CASCADE,
	partition_name VARCHAR(100) NOT NULL,
	round INTEGER NOT NULL,
	worker VARCHAR(300),
	beat_at TIMESTAMP WITH TIME ZONE NOT NULL,
	rows_read BIGINT NOT NULL DEFAULT 0,
	stop BOOLEAN NOT NULL DEFAULT FALSE,
	given_back BOOLEAN NOT NULL DEFAULT FALSE,
	ended BOOLEAN NOT NULL DEFAULT FALSE,
	failure_code VARCHAR(40),
	failure_what TEXT,
	failure_next TEXT,
	PRIMARY KEY (job_instance_id, partition_name)
);
