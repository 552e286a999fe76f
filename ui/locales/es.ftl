### Español: los mismos mensajes y variables que en.ftl.

## Rust

# Se muestra cuando falla algo que el usuario solo puede reintentar.
error-internal = Algo ha fallado en este equipo. No se ha perdido nada de lo que ha escrito. Vuelva a intentarlo y, si ocurre de nuevo, reinicie Referral Desk.
