-- As long and as exact as payment-service tells them: three decimals for currencies that have them.
alter table refund_facts alter column reason type varchar(500), alter column amount type numeric(19, 3);
