-- Who comes by an OpenID provider has no password here.
alter table editor alter column password drop not null;
alter table editor add column subject text unique;  -- issuer and subject of their account there
