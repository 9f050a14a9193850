-- Each instance sends by itself; Quartz, which had one of them do it, is told no more.
delete from qrtz_simple_triggers where trigger_name = 'SendJob' and trigger_group = 'work';
delete from qrtz_triggers where trigger_name = 'SendJob' and trigger_group = 'work';
delete from qrtz_job_details where job_name = 'SendJob' and job_group = 'work';
