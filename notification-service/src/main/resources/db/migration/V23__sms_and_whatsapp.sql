-- Users may be told by SMS and WhatsApp, too. Each channel has a row of its own, so that one that fails repeats itself alone;
-- the rows so far are e-mails.
alter table notifications add column channel varchar(20) not null default 'EMAIL';
alter table notifications alter column channel drop default;
alter table notifications add constraint known_channel check (channel in ('EMAIL', 'SMS', 'WHATSAPP'));

drop index notifications_once;
create unique index notifications_once on notifications (booking_id, template, channel);
drop index notifications_once_of_application;
create unique index notifications_once_of_application on notifications (application_id, template, channel);

-- What a gateway will never take is not tried again.
alter table notifications drop constraint known_status;
alter table notifications add constraint known_status
    check (status in ('PENDING', 'SENDING', 'SENT', 'FAILED', 'REFUSED', 'SKIPPED'));

-- A template without a short text is not sent by that channel.
alter table templates add column sms text, add column whatsapp text;

update templates
set sms = short.sms, whatsapp = coalesce(short.whatsapp, short.sms), updated_at = now()
from (values
('booking-confirmed',
'Marquee: booking {{bookingCode}} is confirmed. {{movieTitle}}, {{theatreName}}, {{shortDate}}, {{time}}. {{seatWord}} {{seats}}. Enjoy the show!',
'*Your booking {{bookingCode}} is confirmed.*
{{movieTitle}}
{{theatreName}}, {{screenName}}
{{shortDate}}, {{time}} ({{zone}})
{{seatWord}} {{seats}}
Enjoy the show!'),
('booking-failed',
'Marquee: booking {{bookingCode}} for {{movieTitle}} did not work out.{{#reason}} {{reason}}{{/reason}} You have not been charged; money that did arrive goes back by itself.',
null),
('booking-expired',
'Marquee: booking {{bookingCode}} for {{movieTitle}} was not paid in time, so its seats are free again. Nothing was charged.',
null),
('booking-cancelled',
'Marquee: booking {{bookingCode}} for {{movieTitle}}, {{shortDate}}, {{time}}, is cancelled.{{#refund}} {{amount}} is on its way back to you.{{/refund}}{{^refund}} Nothing was charged.{{/refund}}',
null),
('cancellation-confirmed',
'Marquee: booking {{bookingCode}} for {{movieTitle}}, {{shortDate}}, {{time}}, is cancelled, and its ticket no longer valid.{{#refund}} {{amount}} is on its way back to you.{{/refund}}{{^refund}} By our refund rules nothing is paid back.{{/refund}}',
null),
('show-cancelled',
'Marquee: we are sorry, {{movieTitle}}, {{theatreName}}, {{shortDate}}, {{time}}, does not take place. Booking {{bookingCode}} is cancelled.{{#refund}} {{amount}} is on its way back to you.{{/refund}}',
null),
('late-payment-refunded',
'Marquee: your payment for booking {{bookingCode}}, {{movieTitle}}, came when the booking had ended.{{#refund}} {{amount}} is on its way back to you.{{/refund}}',
null),
('partner-activated',
'Marquee: {{companyName}} can sell tickets now. Log in again, then add your theatres with their screens, and your shows.',
null),
('partner-rejected',
'Marquee: we could not accept your application for {{companyName}}. The reason is in your notifications.',
null)
) as short (name, sms, whatsapp)
where templates.name = short.name;
